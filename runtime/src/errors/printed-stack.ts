import type { JavaCause } from "./java-error.js";

/** The exceptions of a stack that Java printed, outermost first. */
export function causesIn(trace: string): JavaCause[] {
  return trace.split(/^Caused by: /m).map((text) => {
    const [said = "", ...stack] = text.split(/^\t(?:at |\.\.\. |Suppressed: )/m);
    const [java_class = "", ...words] = said.trim().split(": ");
    const message = words.join(": ");
    // One that came over the network has its own class in its message.
    const own = `${java_class}: `;
    return { java_class, message: message.startsWith(own) ? message.slice(own.length) : message, stack };
  });
}
