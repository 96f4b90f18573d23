/**
 * A number of 53 bits for a row of numbers of 32 bits, in their order: another row gives another number, but for one in some
 * 10^15. Two lanes of FNV-1a over whole numbers, each mixed after every step.
 */
export class RunningNumber {
  #low = 0x811c9dc5;
  #high = 0x9e3779b1;
  add(value: number): void {
    this.#low = Math.imul(this.#low ^ value, 0x01000193);
    this.#low ^= this.#low >>> 15;
    this.#high = Math.imul(this.#high ^ value, 0x85ebca6b);
    this.#high ^= this.#high >>> 13;
  }
  /** The lanes, 32 bits each. */
  get low(): number {
    return this.#low >>> 0;
  }
  get high(): number {
    return this.#high >>> 0;
  }
  get value(): number {
    return (this.#high >>> 11) * 2 ** 32 + this.low;
  }
}
