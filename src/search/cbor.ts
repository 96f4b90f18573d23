/**
 * Writes the few CBOR forms Pagefind's files use (RFC 8949 §3): definite arrays, unsigned and negative integers, text.
 */
export class CborWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private readonly encoder = new TextEncoder();

  /** Head of an array of `count` items; the items follow. */
  array(count: number): this {
    return this.head(4, count);
  }

  /** A whole number between −2³² and 2³²−1. */
  integer(value: number): this {
    return value < 0 ? this.head(1, -1 - value) : this.head(0, value);
  }

  text(value: string): this {
    const encoded = this.encoder.encode(value);
    this.head(3, encoded.length);
    this.room(encoded.length);
    this.bytes.set(encoded, this.length);
    this.length += encoded.length;
    return this;
  }

  /** Bytes written so far. */
  get size(): number {
    return this.length;
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private head(major: number, value: number): this {
    this.room(5);
    const kind = major << 5;
    if (value < 24) this.bytes[this.length++] = kind | value;
    else if (value < 0x100) this.put(kind | 24, value);
    else if (value < 0x10000) this.put(kind | 25, value >> 8, value & 255);
    else this.put(kind | 26, value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    return this;
  }

  private put(...octets: number[]): void {
    this.bytes.set(octets, this.length);
    this.length += octets.length;
  }

  private room(extra: number): void {
    if (this.length + extra <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + extra));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
