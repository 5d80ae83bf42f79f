export { ImportProvider } from './import-provider.tsx';
export { ImportScreen } from './import-screen.tsx';
