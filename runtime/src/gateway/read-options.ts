/** How messages are read: values may be nested as deep as a person may nest them, and as deep as the gateway reads them. */
export const readOptions = { recursionLimit: 1000 } as const;
