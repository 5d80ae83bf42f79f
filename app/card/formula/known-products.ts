import { useEffect, useMemo } from 'react';
import { type KnownProduct, usedProducts } from '../../../model/formula/used-products.ts';
import { useOnCard } from '../card-context.tsx';

interface Known {
  /** What this client had, the latest first. */
  readonly products: readonly KnownProduct[];
  /** Brands with their lines: this client's first, then those seen on this device. */
  readonly houses: readonly string[];
}

const KEPT_AS = 'kartoteka.houses';
/** A salon works with a few houses; what was typed wrong once falls out. */
const KEPT = 40;
/** So many of a client's latest formulas tell what is used. */
const LATEST = 60;

/** What can be offered where a product is typed, so that it needn't be typed again. */
export function useKnownProducts(): Known {
  const visits = useOnCard((card) => card.visits);
  const products = useMemo(
    () => usedProducts(visits.flatMap(({ formulas }) => formulas.map(({ text }) => text)).slice(0, LATEST)),
    [visits],
  );
  const houses = useMemo(() => [...new Set([...products.map(houseWords).filter(Boolean), ...keptHouses()])].slice(0, KEPT), [products]);
  useEffect(() => {
    localStorage.setItem(KEPT_AS, houses.join('\n'));
  }, [houses]);
  return { products, houses };
}

/** Brand and line as one reads them. */
export function houseWords({ brand, line }: Pick<KnownProduct, 'brand' | 'line'>): string {
  return [brand, line].filter(Boolean).join(' ');
}

function keptHouses(): readonly string[] {
  return (localStorage.getItem(KEPT_AS) ?? '').split('\n').filter(Boolean);
}
