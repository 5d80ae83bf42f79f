import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../locales/index.ts';
import type { ClientCard } from '../../../model/card.ts';
import { useLanguage } from '../../language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Printed } from '../../ui/printed.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Select } from '../../ui/select.tsx';
import { useWordsOf } from '../../use-words-of.ts';
import { useCard } from '../card-context.tsx';
import styles from './own-file.module.css';
import { Paper } from './paper.tsx';
import { PhotoOnPaper } from './photo-on-paper.tsx';
import { useSaving } from './use-saving.ts';

export interface OwnFileDialogProps {
  readonly card: ClientCard;
  readonly name: string;
  readonly onClose: () => void;
}

/** Everything about a client for the client: to be looked at, printed in the client's language, or saved for another program. */
export function OwnFileDialog({ card, name, onClose }: OwnFileDialogProps) {
  const { t } = useTranslation(['ownFile', 'common']);
  const { salon } = useCard();
  const { language: shown } = useLanguage();
  const [language, setLanguage] = useState<Language>(isLanguage(card.profile.language) ? card.profile.language : shown);
  const [at] = useState(() => new Date().toISOString());
  const words = useWordsOf(language);
  const title = words?.getFixedT(language, 'ownFile')('title', { salon: salon?.name ?? '' }) ?? '';
  const saving = useSaving(card, name, at);
  const paper = words && (
    <I18nextProvider i18n={words}>
      <Paper card={card} salon={salon} at={at} picture={(photo) => <PhotoOnPaper photo={photo} />} />
    </I18nextProvider>
  );
  return (
    <>
      <Dialog
        isOpen
        width="wide"
        onClose={onClose}
        title={t('dialog')}
        actions={
          <>
            <Button icon={<Download aria-hidden="true" />} isDisabled={saving.done !== null} onPress={() => void saving.save()}>
              {t(saving.count > 0 ? 'saveZip' : 'save')}
            </Button>
            <Button look="primary" icon={<Printer aria-hidden="true" />} isDisabled={!paper} onPress={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      >
        <p className={styles.lead}>{t('lead')}</p>
        {saving.done !== null && (
          <ProgressBar
            label={t('packing')}
            done={saving.done}
            total={saving.count}
            figures={t('packed', { done: saving.done, total: saving.count })}
          />
        )}
        {saving.missing > 0 && (
          <Notice tone="warn" alert>
            {t('missing', { count: saving.missing })}
          </Notice>
        )}
        <Select
          label={t('language')}
          options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
          value={language}
          onChange={setLanguage}
        />
        <div className={styles.sheet} lang={language}>
          <h3>{title}</h3>
          {paper ?? <ProgressBar label={t('waiting')} done={0} total={0} />}
        </div>
      </Dialog>
      {paper && (
        <Printed title={title} lang={language}>
          {paper}
        </Printed>
      )}
    </>
  );
}
