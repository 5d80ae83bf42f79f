import { useEffect, useState } from 'react';
import { type BarcodeReader, browsersBarcodeReader } from './barcodes.ts';

/** The browser's reader of bars; undefined until it is known whether there is one. */
export function useBars(): BarcodeReader | null | undefined {
  const [bars, setBars] = useState<BarcodeReader | null>();
  useEffect(() => {
    let isWanted = true;
    browsersBarcodeReader().then(
      (reader) => isWanted && setBars(reader),
      () => isWanted && setBars(null),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return bars;
}
