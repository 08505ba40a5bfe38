import { TsflinkError } from "../errors/tsflink-error.js";

// https://github.com/RoaringBitmap/RoaringFormatSpec
const withoutRuns = 12_346;
const withRuns = 12_347;
const mostWithoutOffsets = 4;
const mostInArray = 4096;
const bitmapBytes = 8192;

/** The integers of a 32-bit Roaring bitmap in its portable form, ascending. */
export function readRoaring(bytes: Uint8Array): Uint32Array {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) throw new TsflinkError("The bytes are no serialised Roaring bitmap");
    throw error;
  }
}

function read(data: DataView): Uint32Array {
  const cookie = data.getUint32(0, true);
  const hasRuns = (cookie & 0xffff) === withRuns;
  if (!hasRuns && cookie !== withoutRuns) throw new RangeError("cookie");
  const containers = hasRuns ? (cookie >>> 16) + 1 : data.getUint32(4, true);
  const runFlags = 4;
  const descriptions = hasRuns ? runFlags + Math.ceil(containers / 8) : 8;
  let offset = descriptions + 4 * containers;
  if (!hasRuns || containers >= mostWithoutOffsets) offset += 4 * containers;
  const values: number[] = [];
  for (let index = 0; index < containers; index += 1) {
    const high = data.getUint16(descriptions + 4 * index, true) * 0x10000;
    const cardinality = data.getUint16(descriptions + 4 * index + 2, true) + 1;
    const isRun = hasRuns && (data.getUint8(runFlags + (index >> 3)) & (1 << (index & 7))) !== 0;
    if (isRun) offset = readRuns(data, offset, high, values);
    else if (cardinality <= mostInArray) offset = readArray(data, offset, cardinality, high, values);
    else offset = readBits(data, offset, high, values);
  }
  return Uint32Array.from(values);
}

function readRuns(data: DataView, offset: number, high: number, values: number[]): number {
  const runs = data.getUint16(offset, true);
  for (let run = 0; run < runs; run += 1) {
    const start = data.getUint16(offset + 2 + 4 * run, true);
    const more = data.getUint16(offset + 4 + 4 * run, true);
    for (let value = start; value <= start + more; value += 1) values.push(high + value);
  }
  return offset + 2 + 4 * runs;
}

function readArray(data: DataView, offset: number, cardinality: number, high: number, values: number[]): number {
  for (let index = 0; index < cardinality; index += 1) values.push(high + data.getUint16(offset + 2 * index, true));
  return offset + 2 * cardinality;
}

function readBits(data: DataView, offset: number, high: number, values: number[]): number {
  for (let byte = 0; byte < bitmapBytes; byte += 1) {
    const bits = data.getUint8(offset + byte);
    for (let bit = 0; bit < 8; bit += 1) if ((bits & (1 << bit)) !== 0) values.push(high + byte * 8 + bit);
  }
  return offset + bitmapBytes;
}

/** The portable form of a 32-bit Roaring bitmap of ascending integers. */
export function writeRoaring(values: Uint32Array): Uint8Array {
  const containers = new Map<number, number[]>();
  for (const value of values) {
    const high = value >>> 16;
    const low = containers.get(high);
    if (low === undefined) containers.set(high, [value & 0xffff]);
    else low.push(value & 0xffff);
  }
  const headerBytes = 8 + 8 * containers.size;
  const sizes = [...containers.values()].map((low) => (low.length <= mostInArray ? 2 * low.length : bitmapBytes));
  const data = new DataView(new ArrayBuffer(sizes.reduce((sum, size) => sum + size, headerBytes)));
  data.setUint32(0, withoutRuns, true);
  data.setUint32(4, containers.size, true);
  let offset = headerBytes;
  for (const [index, [high, low]] of [...containers].entries()) {
    data.setUint16(8 + 4 * index, high, true);
    data.setUint16(10 + 4 * index, low.length - 1, true);
    data.setUint32(8 + 4 * containers.size + 4 * index, offset, true);
    if (low.length <= mostInArray) low.forEach((value, position) => data.setUint16(offset + 2 * position, value, true));
    else
      for (const value of low)
        data.setUint8(offset + (value >> 3), data.getUint8(offset + (value >> 3)) | (1 << (value & 7)));
    offset += sizes[index] ?? 0;
  }
  return new Uint8Array(data.buffer);
}
