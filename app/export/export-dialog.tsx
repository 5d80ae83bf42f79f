import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../model/ids.ts';
import { may } from '../../model/permissions.ts';
import type { ExportFormat, ShownColumn } from '../../workers/contracts/export.ts';
import { useToday } from '../list/use-today.ts';
import { useProblemText } from '../problem.ts';
import { useStatusOf } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { saveFile } from '../ui/save-file.ts';
import { Select } from '../ui/select.tsx';
import { useToasts } from '../ui/toasts.tsx';
import styles from './export.module.css';
import { useExportWords, useFigures } from './export-words.ts';
import { type Exporting, useExporting } from './use-exporting.ts';

/** Clients to choose from: how many, and which, asked for when they are exported. */
export interface ExportChoice {
  readonly count: number;
  readonly ids: () => Promise<readonly CardId[]>;
}

export interface ExportDialogProps {
  /** Who is selected in the table; null: nobody is. */
  readonly selected: ExportChoice | null;
  /** Who the filter finds, in the table's order; null: all are shown. */
  readonly found: ExportChoice | null;
  /** The columns that the table shows, in its order; empty: there is no table, all details are exported. */
  readonly columns: readonly ShownColumn[];
  readonly onClose: () => void;
}

type Who = 'selected' | 'found' | 'all';
type Which = 'shown' | 'everything';
const TABLE_FORMATS = ['xlsx', 'csv', 'vcard'] as const satisfies readonly ExportFormat[];
type TableFormat = (typeof TABLE_FORMATS)[number];
const ENDINGS: Readonly<Record<TableFormat, string>> = { xlsx: 'xlsx', csv: 'csv', vcard: 'vcf' };

/** Takes clients out of the program as a file: who, what of them, and in which form. Only where the device's role may. */
export function ExportDialog(props: ExportDialogProps) {
  const { t } = useTranslation('export');
  const isAllowed = useStatusOf((status) => status?.device != null && may(status.device.role, 'export'));
  if (isAllowed) return <Allowed {...props} />;
  return (
    <Dialog isOpen onClose={props.onClose} title={t('title')}>
      <Notice>{t('mayNot')}</Notice>
    </Dialog>
  );
}

function Allowed({ selected, found, columns, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['export', 'common']);
  const [who, setWho] = useState<Who>(selected ? 'selected' : found ? 'found' : 'all');
  const [which, setWhich] = useState<Which>(columns.length > 0 ? 'shown' : 'everything');
  const [format, setFormat] = useState<TableFormat>('xlsx');
  const exporting = useExporting();
  const { isEmpty, save } = useSaving(exporting, onClose);
  const choices = { selected, found, all: null };
  const whos = (['selected', 'found', 'all'] as const).filter((one) => one === 'all' || choices[one]);
  const start = () => save(choices[who], { of: which, columns }, format);
  const busy = exporting.progress !== null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title')}
      actions={
        busy ? (
          <Button onPress={exporting.stop}>{t('stop')}</Button>
        ) : (
          <Button look="primary" icon={<Download aria-hidden="true" />} onPress={() => void start()}>
            {t('save')}
          </Button>
        )
      }
    >
      <div className={styles.choices}>
        <Select
          label={t('who')}
          isDisabled={busy}
          options={whos.map((id) => ({ id, label: id === 'all' ? t('all') : t(id, { count: choices[id]?.count ?? 0 }) }))}
          value={who}
          onChange={setWho}
        />
        <Select
          label={t('format')}
          description={t(`hints.${format}`)}
          isDisabled={busy}
          options={TABLE_FORMATS.map((id) => ({ id, label: t(`formats.${id}`) }))}
          value={format}
          onChange={setFormat}
        />
        {format !== 'vcard' && columns.length > 0 && (
          <Select
            label={t('columns')}
            {...(which === 'everything' && { description: t('hints.everything') })}
            isDisabled={busy}
            options={[
              { id: 'shown', label: t('columnsShown', { count: columns.length }) },
              { id: 'everything', label: t('columnsEverything') },
            ]}
            value={which}
            onChange={setWhich}
          />
        )}
      </div>
      <Outcomes exporting={exporting} isEmpty={isEmpty} />
      <p className={styles.faint}>{t('logged')}</p>
    </Dialog>
  );
}

/** Asks for the file, and gives it to the person. */
function useSaving(exporting: Exporting, onClose: () => void) {
  const { t } = useTranslation('export');
  const toasts = useToasts();
  const words = useExportWords();
  const today = useToday();
  const figures = useFigures();
  const [isEmpty, setEmpty] = useState(false);
  const save = async (
    choice: ExportChoice | null,
    { of, columns }: { readonly of: Which; readonly columns: readonly ShownColumn[] },
    format: TableFormat,
  ) => {
    setEmpty(false);
    const exported = await exporting.make(async () => ({
      format,
      words,
      columns: of === 'shown' ? { of, columns } : { of, figures: figures() },
      clients: choice ? { of: 'these', ids: await choice.ids() } : { of: 'all' },
    }));
    if (!exported) return;
    setEmpty(exported.count === 0);
    if (exported.count === 0) return;
    saveFile(`${t('fileName')}-${today}.${ENDINGS[format]}`, exported.file);
    toasts.show({ text: t('saved', { count: exported.count }) });
    onClose();
  };
  return { isEmpty, save };
}

function Outcomes({ exporting: { progress, problem }, isEmpty }: { readonly exporting: Exporting; readonly isEmpty: boolean }) {
  const { t } = useTranslation('export');
  const format = useFormat();
  const problemText = useProblemText();
  return (
    <>
      {progress && (
        <ProgressBar
          label={t('making')}
          done={progress.done}
          total={progress.total}
          {...(progress.total > 0 && {
            figures: t('figures', { done: format.number(progress.done), total: format.number(progress.total) }),
          })}
        />
      )}
      {problem && (
        <Notice tone="danger" alert>
          {problemText(problem)}
        </Notice>
      )}
      {isEmpty && (
        <Notice tone="warn" alert>
          {t('nobody')}
        </Notice>
      )}
    </>
  );
}
