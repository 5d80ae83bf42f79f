import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../workers/contracts/import.ts';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import styles from './file-part.module.css';
import { useImport } from './import-provider.tsx';
import { Part } from './part.tsx';

const ENCODINGS = ['utf-8', 'windows-1251', 'windows-1257', 'windows-1252', 'utf-16le'] as const;
const DELIMITERS = [
  { id: ';', name: 'semicolon' },
  { id: ',', name: 'comma' },
  { id: '\t', name: 'tab' },
  { id: '|', name: 'bar' },
] as const;

/** How the file was read, for the few cases where it was recognised wrongly. */
export function FilePart({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('import');
  const { session } = useImport();
  return (
    <Part title={t('filePart')}>
      <div className={styles.settings}>
        {preview.encoding && (
          <Select
            label={t('encoding')}
            options={ENCODINGS.map((id) => ({ id, label: t(`encodings.${id}`) }))}
            value={preview.encoding}
            onChange={(encoding) => void session.adjust({ encoding })}
          />
        )}
        {preview.delimiter && (
          <Select
            label={t('delimiter')}
            options={DELIMITERS.map(({ id, name }) => ({ id, label: t(`delimiters.${name}`) }))}
            value={preview.delimiter}
            onChange={(delimiter) => void session.adjust({ delimiter })}
          />
        )}
        {preview.kind !== 'vcf' && (
          <div className={styles.header}>
            <Switch isSelected={preview.header} onChange={(header) => void session.adjust({ header })}>
              {t('hasHeader')}
            </Switch>
          </div>
        )}
      </div>
    </Part>
  );
}
