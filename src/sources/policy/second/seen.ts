const ROOM = 1024;
const MASK = ROOM - 1;
const values = new Int32Array(ROOM);
/** Which set a place was last filled for: so that a new set begins empty without being cleared. */
const owners = new Uint32Array(ROOM);
let last = 0;

/** A set of hashes, of which one is filled at a time: the next one made takes its room. */
export class Seen {
  private readonly owner: number;
  private size = 0;
  private more: Set<number> | null = null;

  constructor() {
    last = (last + 1) >>> 0;
    if (last === 0) {
      owners.fill(0);
      last = 1;
    }
    this.owner = last;
  }

  /** Whether it was not there before. */
  add(value: number): boolean {
    const hash = value | 0;
    for (let at = (hash ^ (hash >>> 15)) & MASK; ; at = (at + 1) & MASK) {
      if (owners[at] !== this.owner) {
        if (this.size >= ROOM / 2) return this.addMore(hash);
        owners[at] = this.owner;
        values[at] = hash;
        this.size++;
        return true;
      }
      if (values[at] === hash) return false;
    }
  }

  private addMore(value: number): boolean {
    this.more ??= new Set();
    if (this.more.has(value)) return false;
    this.more.add(value);
    return true;
  }
}
