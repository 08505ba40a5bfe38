/** A double as Java writes it: `1.0`, `1.0E10`, `1.5E-7`. */
export function formatDouble(value: number): string {
  return javaNotation(value, value.toExponential());
}

/** A float as Java writes it, in the fewest digits that tell it from its neighbours. */
export function formatFloat(value: number): string {
  for (let digits = 0; digits < 9; digits += 1) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return javaNotation(value, text);
  }
  return formatDouble(value);
}

function javaNotation(value: number, exponential: string): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const [mantissa = "", power = "0"] = exponential.split("e");
  const exponent = Number(power);
  if (exponent < -3 || exponent >= 7) return `${mantissa.includes(".") ? mantissa : `${mantissa}.0`}E${exponent}`;
  const digits = mantissa.replace(/[-.]/g, "");
  const sign = value < 0 ? "-" : "";
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 1, "0");
  return `${sign}${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1) || "0"}`;
}
