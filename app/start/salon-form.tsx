import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../locales/index.ts';
import type { Progress } from '../../workers/contracts/store.ts';
import { OpeningProgress, OpenSalon, useOpeningSalon } from '../export/open-salon.tsx';
import { useLanguage } from '../language.tsx';
import { useProblemText } from '../problem.ts';
import { countryOptions, currencyOf, currencyOptions, likelyCountry, placeTags } from '../settings/places.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { deviceZone } from '../ui/zone.ts';
import { whileAsked } from '../while-asked.ts';
import styles from './start-screen.module.css';
import { useOutcome } from './use-outcome.ts';

export interface SalonFormProps {
  readonly onMaking: (making: boolean) => void;
  readonly onMade: () => void;
}

/** Makes the salon, opens a demo one with invented clients, or one that was saved as a file. */
export function SalonForm({ onMaking, onMade }: SalonFormProps) {
  const { t } = useTranslation(['start', 'common']);
  const threads = useThreads();
  const { store } = threads;
  const { language } = useLanguage();
  const problemText = useProblemText();
  const [name, setName] = useState('');
  const [country, setCountry] = useState(() => likelyCountry(placeTags(language, navigator.languages)));
  const [currency, setCurrency] = useState(() => currencyOf(country));
  const [demo, setDemo] = useState<Progress | null>(null);
  const { run, busy, problem } = useOutcome();
  const opening = useOpeningSalon(() => onMaking(true), onMade);
  const countries = useMemo(() => countryOptions(localeOf(language)), [language]);
  const currencies = useMemo(() => currencyOptions(localeOf(language)), [language]);
  const make = () => {
    onMaking(true);
    run(
      () => store.editSalon([{ type: 'setSalon', changes: { name: name.trim(), country, currency, language, zone: deviceZone() } }]),
      onMade,
    );
  };
  const openDemo = () => {
    onMaking(true);
    setDemo({ done: 0, total: 0 });
    run(
      () => whileAsked(setDemo, (tell) => store.fillWithDemo(language, tell)),
      () => {
        onMade();
        // Nobody waits for them.
        import('../photos/demo/add-demo-photos.ts').then(({ addDemoPhotos }) => addDemoPhotos(threads, language)).catch(() => undefined);
      },
    );
  };
  const trouble = problem && (
    <Notice tone="danger" alert>
      {problemText(problem)}
    </Notice>
  );
  if (demo && !problem) return <DemoProgress progress={demo} />;
  if (opening.progress) return <OpeningProgress progress={opening.progress} />;
  return (
    <>
      <h1>{t('salonTitle')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextField label={t('salonName')} value={name} onChange={setName} maxLength={120} isRequired />
        <div className={styles.pair}>
          <Select
            label={t('country')}
            options={countries}
            value={country}
            onChange={(next) => {
              setCountry(next);
              setCurrency(currencyOf(next));
            }}
          />
          <Select label={t('currency')} options={currencies} value={currency} onChange={setCurrency} />
        </div>
        {trouble}
        <Button type="submit" look="primary" wide isDisabled={busy || name.trim() === ''}>
          {t('salonAction')}
        </Button>
      </form>
      <span className={styles.or}>{t('common:or')}</span>
      <section className={styles.demo}>
        <h2>{t('demoTitle')}</h2>
        <p className={styles.lead}>{t('demoText')}</p>
        <div>
          <Button onPress={openDemo} isDisabled={busy}>
            {t('demoAction')}
          </Button>
        </div>
      </section>
      <section className={styles.demo}>
        <OpenSalon opening={opening} isDisabled={busy} />
      </section>
    </>
  );
}

function DemoProgress({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('start');
  const format = useFormat();
  const figures = progress.total > 0 ? t('demoFigures', { done: format.number(progress.done), total: format.number(progress.total) }) : '';
  return (
    <>
      <h1>{t('demoMaking')}</h1>
      <ProgressBar label={t('demoClients')} done={progress.done} total={progress.total} figures={figures} />
    </>
  );
}
