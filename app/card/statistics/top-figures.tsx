import { localeOf } from '../../../locales/index.ts';
import type { Place } from '../../../workers/contracts/search.ts';
import { useLanguage } from '../../language.tsx';
import { useStatusOf } from '../../threads.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { type Figure, FigureGroup } from './figure-group.tsx';
import { useStatistics } from './statistics-context.ts';
import { useStanding } from './use-standing.ts';

/** The client's place among all of the salon. `currency`: the one in which this client mainly pays. */
export function TopFigures({ currency }: { readonly currency: string }) {
  const { t } = useStatistics();
  const { language } = useLanguage();
  const { format, currency: salons } = useCard();
  const standing = useStanding(useOnCard((card) => card.id));
  const isFilling = useStatusOf((status) => status?.fill != null);
  const further = [t('how.level'), ...(isFilling ? [t('how.filling')] : [])];
  const figure = (
    id: 'bySpend' | 'byVisits',
    place: Place | null | undefined,
    none: string,
    how: (place: Place) => readonly string[],
  ): Figure => ({
    id,
    label: t(`figures.${id}`),
    values: place ? [t('place', { place: format.number(place.place) })] : [],
    hint: place ? t('ofClients', { count: place.of }) : standing ? none : t('working'),
    how: place ? [...how(place), ...further] : [standing ? none : t('working')],
    visits: null,
  });
  const ahead = (of: 'cameMore' | 'paidMore', { place }: Place) =>
    place > 1 ? t(`how.${of}`, { count: place - 1 }) : t(of === 'cameMore' ? 'how.cameMost' : 'how.paidMost');
  const figures = [
    figure('bySpend', standing?.bySpend, t('nothingPaid'), (place) => [
      t('how.bySpend', { count: place.of, currency: currencyName(currency || salons, language) }),
      ahead('paidMore', place),
    ]),
    figure('byVisits', standing?.byVisits, t('neverCame'), (place) => [t('how.byVisits', { count: place.of }), ahead('cameMore', place)]),
  ];
  return <FigureGroup title={t('groups.top')} figures={figures} />;
}

/** What a currency (ISO 4217) is called in a language; its code where it has no name there. */
function currencyName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(localeOf(language), { type: 'currency' }).of(code) ?? code;
  } catch {
    return code;
  }
}
