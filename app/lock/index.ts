export { LockButton } from './lock-button.tsx';
export { LockDialog } from './lock-dialog.tsx';
export { LockGate, useDeviceLock } from './lock-gate.tsx';
export { LockWhenChoice, USUAL } from './lock-when.tsx';
export { startDeviceLock } from './start-device-lock.ts';
