import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Part } from '../settings/part.tsx';
import { Button } from '../ui/button.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ExportsRecord } from './exports-record.tsx';
import { SaveSalon } from './save-salon.tsx';

/** In the settings: clients as a file, the whole salon as one, and who did so when. */
export function ExportsSection() {
  const { t } = useTranslation('export');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Part title={t('nowTitle')} note={t('nowText')}>
        <div>
          <Button icon={<FileOutput aria-hidden="true" />} onPress={() => setOpen(true)}>
            {t('nowAction')}
          </Button>
        </div>
        {isOpen && <ExportDialog selected={null} found={null} columns={[]} onClose={() => setOpen(false)} />}
      </Part>
      <Part title={t('salon.title')} note={t('salon.text')}>
        <SaveSalon />
      </Part>
      <Part title={t('record.title')} note={t('record.note')}>
        <ExportsRecord />
      </Part>
    </>
  );
}
