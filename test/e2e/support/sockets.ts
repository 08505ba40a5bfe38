import { readFileSync, readdirSync, readlinkSync } from "node:fs";

/** The TCP addresses (`127.0.0.1:8081`) on which a process listens, as the kernel lists them. */
export function listeningAddresses(pid: number): string[] {
  const inodes = new Set(socketInodes(pid));
  return ["tcp", "tcp6"].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === "0A" && inodes.has(inode ?? ""))
      .map(([, local]) => readable(local ?? "")),
  );
}

function socketInodes(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
}

/** The kernel writes an address as little-endian 32-bit words in hexadecimal. */
function readable(local: string): string {
  const [address = "", port = ""] = local.split(":");
  const words = address.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => (word.match(/../g) ?? []).toReversed().map((byte) => parseInt(byte, 16)));
  return `${simplify(bytes)}:${parseInt(port, 16)}`;
}

function simplify(bytes: number[]): string {
  const mapped = bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255;
  if (bytes.length === 4 || mapped) return bytes.slice(-4).join(".");
  if (bytes.every((byte, i) => byte === (i === 15 ? 1 : 0))) return "::1";
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
