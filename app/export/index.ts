export { ExportDialog } from './export-dialog.tsx';
export { ExportsSection } from './exports-section.tsx';
