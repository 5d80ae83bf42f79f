import { useTranslation } from 'react-i18next';
import { may } from '../../model/permissions.ts';
import { useStatusOf } from '../threads.tsx';
import { ChooseFile } from './choose-file.tsx';
import { useImport } from './import-provider.tsx';
import styles from './import-screen.module.css';
import { Importing } from './importing.tsx';
import { Preview } from './preview.tsx';
import { Report } from './report.tsx';

/** A client base from a file: choose, look it over, import, report. One step at a time, on one screen. */
export function ImportScreen() {
  const { t } = useTranslation('import');
  const { view } = useImport();
  const mayImport = useStatusOf((status) => !status?.device || may(status.device.role, 'import'));
  const fileName = view.step === 'choose' || view.step === 'reading' ? '' : view.preview.fileName;
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('title')}</h1>
        {fileName && <p className={styles.file}>{fileName}</p>}
      </header>
      {mayImport ? <Step /> : <p>{t('whoMay')}</p>}
    </div>
  );
}

function Step() {
  const { view } = useImport();
  switch (view.step) {
    case 'choose':
      return <ChooseFile problem={view.problem} fileName={view.fileName} />;
    case 'reading':
      return <ChooseFile problem={null} fileName={view.fileName} reading />;
    case 'preview':
      return <Preview {...view} />;
    case 'importing':
      return <Importing {...view} />;
    case 'report':
      return <Report {...view} />;
  }
}
