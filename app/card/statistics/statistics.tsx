import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { type Statistics as Figures, statisticsOf } from '../../../model/statistics/statistics.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { Explanation } from './explanation.tsx';
import { KeptFigures } from './kept-figures.tsx';
import { useMeasureWords } from './measure-words.ts';
import { MoneyFigures } from './money-figures.tsx';
import { RhythmFigures } from './rhythm-figures.tsx';
import { ShareList } from './share-list.tsx';
import styles from './statistics.module.css';
import { type Asked, StatisticsContext } from './statistics-context.ts';
import { TopFigures } from './top-figures.tsx';
import { VisitsChart } from './visits-chart.tsx';

/** What the client's visits tell. `onVisit` brings one on screen in the history. */
export function Statistics({ onVisit }: { readonly onVisit: (id: EntryId) => void }) {
  const { t } = useTranslation('statistics');
  const { today } = useCard();
  const visits = useOnCard((card) => card.visits);
  const statistics = useMemo(() => statisticsOf(visits, today), [visits, today]);
  const words = useMeasureWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const parts = useMemo(() => ({ t, words, explain: setAsked }), [t, words]);
  const close = () => {
    asked?.onClose();
    setAsked(null);
  };
  const { counted, rates, money, overTime } = statistics;
  if (rates.appointments === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>;
  return (
    <StatisticsContext value={parts}>
      <div className={styles.statistics}>
        {overTime && <VisitsChart statistics={statistics} overTime={overTime} />}
        <RhythmFigures statistics={statistics} />
        <MoneyFigures money={money} />
        <div className={styles.pair}>
          <KeptFigures rates={rates} />
          {counted.happened.length > 0 && <TopFigures currency={money[0]?.currency ?? ''} />}
        </div>
        <Shares statistics={statistics} />
      </div>
      <Explanation asked={asked} onClose={close} openVisit={onVisit} />
    </StatisticsContext>
  );
}

function Shares({ statistics: { services, staff } }: { readonly statistics: Figures }) {
  const { t } = useTranslation(['statistics', 'visit']);
  const { staff: people } = useCard();
  return (
    <div className={styles.pair}>
      <ShareList
        title={t('statistics:groups.services')}
        shares={services}
        nameOf={({ name }) => name || t('visit:noService')}
        how={(of) => t('statistics:how.share', of)}
      />
      <ShareList
        title={t('statistics:groups.staff')}
        shares={staff}
        nameOf={({ key }) => people.find(({ id }) => id === key)?.name || t('visit:unknownStaff')}
        how={(of) => t('statistics:how.staffShare', of)}
      />
    </div>
  );
}
