const nanosPerSecond = 1_000_000_000n;

/** A day of the proleptic Gregorian calendar as days since 1970-01-01. */
export function epochDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The inverse of `epochDay`. */
export function dateOfEpochDay(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Nanoseconds as whole seconds, rounded down, and the rest, as java.time holds them. */
export function splitNanos(nanos: bigint): { seconds: bigint; nano: number } {
  let seconds = nanos / nanosPerSecond;
  let nano = nanos % nanosPerSecond;
  if (nano < 0n) {
    seconds -= 1n;
    nano += nanosPerSecond;
  }
  return { seconds, nano: Number(nano) };
}

/** The inverse of `splitNanos`. */
export function joinNanos(seconds: bigint, nano: number): bigint {
  return seconds * nanosPerSecond + BigInt(nano);
}
