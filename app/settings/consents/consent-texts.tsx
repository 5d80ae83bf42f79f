import { FilePlus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../locales/index.ts';
import type { Salon, SalonEntry } from '../../../model/salon.ts';
import { languageName } from '../../card/profile/language-names.ts';
import { useLanguage } from '../../language.tsx';
import { useToday } from '../../list/use-today.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useFormat } from '../../ui/format.ts';
import { addition } from '../list/list-editor.tsx';
import { useSalonEdits } from '../use-salon-edits.ts';
import { useStarters } from '../use-starters.ts';
import styles from './consent-texts.module.css';
import { Draft } from './draft.tsx';
import { type Versions, versionsOf } from './versions.ts';

interface ConsentTextsProps {
  readonly salon: Salon;
  readonly purpose: SalonEntry<'consentPurposes'>;
}

/** What clients read before they agree, by language. A text in force is never rewritten: a new version takes its place. */
export function ConsentTexts({ salon, purpose }: ConsentTextsProps) {
  const { t } = useTranslation(['settings', 'card']);
  const { language: shownIn } = useLanguage();
  const today = useToday();
  const edit = useSalonEdits(salon);
  const { textFor } = useStarters(salon);
  const all = versionsOf(salon.consentTexts, purpose.id, salon.language, today);
  const begin = (language: string, text: string) =>
    edit(
      addition('consentTexts', newEntryId(), { purposeId: purpose.id, language, from: '', text, active: false }),
      t('consents.draftMade'),
    );
  const beginIn = async (language: string) => begin(language, await textFor(purpose.kind, language));
  const others = LANGUAGES.filter((one) => !all.some(({ language }) => language === one));
  return (
    <div className={styles.texts}>
      <h4 className={styles.title}>{t('consents.texts')}</h4>
      {all.length === 0 && <p className={styles.faint}>{t('consents.noTexts')}</p>}
      {all.map((versions) => (
        <InLanguage key={versions.language} salon={salon} versions={versions} onNew={(text) => begin(versions.language, text)} />
      ))}
      <div className={styles.actions}>
        {others.map((language) => (
          <Button
            key={language}
            look="quiet"
            icon={<Plus aria-hidden="true" />}
            aria-label={t('card:add.named', { what: languageName(language, shownIn) })}
            onPress={() => void beginIn(language)}
          >
            {languageName(language, shownIn)}
          </Button>
        ))}
      </div>
    </div>
  );
}

interface InLanguageProps {
  readonly salon: Salon;
  readonly versions: Versions;
  readonly onNew: (text: string) => void;
}

function InLanguage({ salon, versions, onNew }: InLanguageProps) {
  const { t } = useTranslation('settings');
  const { language: shownIn } = useLanguage();
  const format = useFormat();
  const { language, current, drafts, coming, earlier } = versions;
  const name = languageName(language, shownIn);
  const copied = coming.at(-1) ?? current;
  return (
    <section className={styles.language} aria-label={name}>
      <div className={styles.head}>
        <h5 className={styles.name}>{name}</h5>
        {current && (
          <Chip tone="ok">{current.from ? t('consents.since', { date: format.date(current.from) }) : t('consents.inForce')}</Chip>
        )}
        {!current && drafts.length === 0 && <Chip tone="warn">{t('consents.notInForce')}</Chip>}
        {drafts.length === 0 && (
          <Button
            look="quiet"
            icon={<FilePlus aria-hidden="true" />}
            aria-label={t('consents.newVersionIn', { language: name })}
            onPress={() => onNew(copied?.text ?? '')}
          >
            {t('consents.newVersion')}
          </Button>
        )}
      </div>
      {current && (
        <p className={styles.text} lang={language}>
          {current.text}
        </p>
      )}
      {coming.map((one) => (
        <div key={one.id} className={styles.language}>
          <Chip tone="info">{t('consents.from', { date: format.date(one.from) })}</Chip>
          <p className={styles.text} lang={language}>
            {one.text}
          </p>
        </div>
      ))}
      {drafts.map((draft) => (
        <Draft key={draft.id} salon={salon} draft={draft} isFirst={!current} languageName={name} />
      ))}
      {earlier.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('consents.earlier', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <div key={one.id} className={styles.old}>
              <span className={styles.faint}>{one.from ? t('consents.from', { date: format.date(one.from) }) : t('consents.first')}</span>
              <p className={styles.text} lang={language}>
                {one.text}
              </p>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
