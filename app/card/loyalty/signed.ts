/** A plus or minus with its sign, as people write it. */
export function signed(amount: number, write: (amount: number) => string): string {
  return `${amount < 0 ? '−' : '+'}${write(Math.abs(amount))}`;
}
