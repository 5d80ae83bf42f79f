import { Check, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConsentText } from '../../../model/consents/consents.ts';
import type { ConsentTextFields, Salon } from '../../../model/salon.ts';
import { useToday } from '../../list/use-today.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { SavedLines } from '../list/saved-text.tsx';
import { useSalonEdits } from '../use-salon-edits.ts';
import styles from './consent-texts.module.css';
import { holdsFrom } from './versions.ts';

interface DraftProps {
  readonly salon: Salon;
  readonly draft: ConsentText;
  /** No text in this language is in force yet. */
  readonly isFirst: boolean;
  readonly languageName: string;
}

/** A version that is being written: it can be changed until it is put in force. */
export function Draft({ salon, draft, isFirst, languageName }: DraftProps) {
  const { t } = useTranslation('settings');
  const today = useToday();
  const edit = useSalonEdits(salon);
  const set = (changes: Partial<ConsentTextFields>, done: string) =>
    edit({ type: 'setSalonEntry', collection: 'consentTexts', id: draft.id, changes }, done);
  return (
    <div className={styles.draft}>
      <div className={styles.head}>
        <Chip tone="accent">{t('consents.draft')}</Chip>
        <span className={styles.faint}>{t(isFirst ? 'consents.draftFirst' : 'consents.draftNote')}</span>
      </div>
      <SavedLines
        aria-label={t('consents.textIn', { language: languageName })}
        placeholder={t('consents.placeholder')}
        rows={4}
        value={draft.text}
        onSave={(text) => set({ text }, t('changed'))}
      />
      <div className={styles.decide}>
        <DateField
          label={t('consents.holdsFrom')}
          inPlace
          value={draft.from || today}
          today={today}
          onChange={(from) => set({ from }, t('changed'))}
        />
        <Button
          look="primary"
          icon={<Check aria-hidden="true" />}
          isDisabled={draft.text.trim() === ''}
          onPress={() => set({ active: true, from: holdsFrom(draft.from, today) }, t('consents.isInForce'))}
        >
          {t('consents.putInForce')}
        </Button>
        <Button
          look="quiet"
          icon={<Trash2 aria-hidden="true" />}
          onPress={() =>
            edit({ type: 'setSalonEntryRemoved', collection: 'consentTexts', id: draft.id, removed: true }, t('consents.draftDropped'))
          }
        >
          {t('consents.dropDraft')}
        </Button>
      </div>
    </div>
  );
}
