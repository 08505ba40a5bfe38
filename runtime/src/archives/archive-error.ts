import { TsflinkError } from "../errors/tsflink-error.js";

/** An archive that is not unpacked, and why. */
export class ArchiveError extends TsflinkError {}
