/** Whether `TSFLINK_TRACE` asks for Java's stacks and for the lines that built what a call uses. */
export function isTraceWanted(): boolean {
  const wanted = process.env["TSFLINK_TRACE"];
  return wanted !== undefined && wanted !== "" && wanted !== "0";
}
