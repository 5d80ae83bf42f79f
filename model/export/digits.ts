const known = new Map<string, number>();

/** Figures after the point in a currency's main unit: 2 of the euro, 0 of the yen; 2 where it is no currency. */
export function currencyDigits(currency: string): number {
  const before = known.get(currency);
  if (before !== undefined) return before;
  let digits = 2;
  try {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    // What stands there was imported.
  }
  known.set(currency, digits);
  return digits;
}
