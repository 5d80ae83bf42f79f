export { BulkState } from './bulk/bulk-state.tsx';
export { useBulk } from './bulk/use-bulk.ts';
export { useBulkNews } from './bulk/use-bulk-news.ts';
export { useDeviceSegments } from './segments/use-segments.ts';
