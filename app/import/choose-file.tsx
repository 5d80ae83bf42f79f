import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { salonNow } from '../../model/journal/salon-now.ts';
import { may } from '../../model/permissions.ts';
import type { FileProblem } from '../../workers/contracts/import.ts';
import { useSalon, useStatusOf } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './choose-file.module.css';
import { useImport } from './import-provider.tsx';
import { LatestImports } from './latest-imports.tsx';

/** Names and types both: phones know one, computers the other. What the file really is, its content tells. */
const ACCEPTED = [
  '.csv',
  '.tsv',
  '.txt',
  '.xlsx',
  '.xls',
  '.vcf',
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'text/vcard',
  'text/x-vcard',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

export interface ChooseFileProps {
  readonly fileName: string;
  /** Why the file chosen last can't be imported. */
  readonly problem: FileProblem | 'internal' | null;
  readonly reading?: boolean;
}

/** The first step: a file by button or by drag, and what is wrong with the last one. */
export function ChooseFile({ fileName, problem, reading = false }: ChooseFileProps) {
  const { t } = useTranslation('import');
  const { choose, dropping, dropProps } = useFileChoice();
  return (
    <section className={styles.zone} data-dropping={dropping || undefined} {...dropProps} aria-label={t('title')}>
      {problem && <FileNotice problem={problem} fileName={fileName} />}
      {reading ? (
        <div className={styles.reading} role="status">
          <ProgressBar label={t('reading')} done={0} total={0} figures={fileName} />
        </div>
      ) : (
        <EmptyState
          icon={<FileSpreadsheet />}
          title={dropping ? t('dropNow') : t('chooseTitle')}
          actions={
            <FileTrigger acceptedFileTypes={ACCEPTED} onSelect={(files) => choose(files?.[0])}>
              <Button look="primary">{t('chooseFile')}</Button>
            </FileTrigger>
          }
        >
          <p>{t('chooseText')}</p>
          <p className={styles.drop}>{t('dropHere')}</p>
        </EmptyState>
      )}
      {!reading && <LatestImports />}
    </section>
  );
}

function FileNotice({ problem, fileName }: { readonly problem: FileProblem | 'internal'; readonly fileName: string }) {
  const { t } = useTranslation(['import', 'errors']);
  const known = problem !== 'internal';
  return (
    <div className={styles.notice}>
      <Notice tone="danger" alert title={known ? t(`problem.${problem}.title`) : fileName}>
        {known && <p className={styles.name}>{fileName}</p>}
        <p>{known ? t(`problem.${problem}.text`) : t('errors:internal')}</p>
      </Notice>
    </div>
  );
}

/** A file by the button's choice or dropped; `dropping`: one is held over the page. */
function useFileChoice() {
  const { session } = useImport();
  const salon = useSalon();
  const mayAddCategories = useStatusOf((status) => status?.device != null && may(status.device.role, 'settings'));
  const [dropping, setDropping] = useState(false);
  const choose = (file: File | undefined) => {
    const { country = '', zone = '', currency = '', staff = [], services = [], categories = [], customFields = [] } = salon ?? {};
    const inUse = customFields.filter(({ active }) => active);
    const known = { currency, staff, services, categories, customFields: inUse, mayAddCategories };
    if (file) void session.choose(file, country, salonNow(zone, new Date()).date, known);
  };
  const dropProps = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setDropping(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDropping(false);
      choose(event.dataTransfer.files[0]);
    },
  };
  return { choose, dropping, dropProps };
}
