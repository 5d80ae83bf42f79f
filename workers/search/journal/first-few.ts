/** Of many that come one by one, the first `limit` in an order; of those level with each other, the ones that came first. */
export class FirstFew<T> {
  readonly items: T[] = [];
  total = 0;

  constructor(
    private readonly limit: number,
    private readonly order: (a: T, b: T) => number,
  ) {}

  add(item: T): void {
    this.total++;
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const standing = this.items[middle];
      if (standing !== undefined && this.order(standing, item) <= 0) low = middle + 1;
      else high = middle;
    }
    if (low >= this.limit) return;
    this.items.splice(low, 0, item);
    if (this.items.length > this.limit) this.items.pop();
  }
}
