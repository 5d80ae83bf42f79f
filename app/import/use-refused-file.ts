import { useTranslation } from 'react-i18next';
import { ROW_PROBLEMS, type RowProblemCode } from '../../model/import/fields.ts';
import { useThreads } from '../threads.tsx';
import { saveFile } from '../ui/save-file.ts';

/** Saves the rows left out as a CSV named after the file they come from, with reasons in the person's language. */
export function useRefusedFile(fileName: string): () => Promise<void> {
  const { t } = useTranslation('import');
  const threads = useThreads();
  return async () => {
    const describe = Object.fromEntries(ROW_PROBLEMS.map((code) => [code, t(`why.${code}`)])) as Record<RowProblemCode, string>;
    const blob = await threads.importer.refusedRows(describe, { line: t('row.line'), reason: t('row.what') });
    saveFile(`${fileName.replace(/\.[^.]*$/, '')} – ${t('refusedFile')}.csv`, blob);
  };
}
