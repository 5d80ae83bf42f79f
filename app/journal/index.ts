export { BookingDialog, type BookingStart } from './booking-dialog.tsx';
export { ClientField, type ForWhom } from './client-field.tsx';
export { useArrowsBegin } from './use-arrows-begin.ts';
export { useSalonNow } from './use-salon-now.ts';
export { useChangeVisit } from './use-visit-changes.ts';
export { VisitSheet } from './visit-sheet.tsx';
export { useWhoOf } from './who.ts';
