import { useTranslation } from 'react-i18next';
import { localeOf } from '../../locales/index.ts';
import { columnsOf } from '../../model/columns/columns.ts';
import { FIGURE_COLUMNS, FULL_COLUMNS, type FullColumn } from '../../model/export/full-columns.ts';
import type { ExportWords } from '../../model/export/words.ts';
import type { ShownColumn } from '../../workers/contracts/export.ts';
import { useLanguage } from '../language.tsx';
import { useColumnNames } from '../table/columns/use-column-names.ts';
import { useSalon } from '../threads.tsx';

/** What an export of everything says beside what the import knows again: figures, and the salon's own fields, as the table calls them. */
export function useFigures(): () => readonly ShownColumn[] {
  const salon = useSalon();
  const nameOf = useColumnNames();
  const wanted: ReadonlySet<string> = new Set(FIGURE_COLUMNS);
  return () =>
    columnsOf(salon ?? { customFields: [] })
      .filter(({ key, custom }) => custom !== null || wanted.has(key))
      .map((column) => ({ id: column.key, heading: nameOf(column) }));
}

/** What a file calls things, in the language of this device. */
export function useExportWords(): ExportWords {
  const { t } = useTranslation(['export', 'card', 'list']);
  const { language } = useLanguage();
  return {
    locale: localeOf(language),
    sheet: t('sheet'),
    headings: Object.fromEntries(FULL_COLUMNS.map((column) => [column, t(`headings.${column}`)])) as Record<FullColumn, string>,
    sex: { female: t('sex.female'), male: t('sex.male'), other: t('sex.other') },
    kind: { person: t('card:kinds.person'), company: t('card:kinds.company'), walkIn: '' },
    status: {
      potential: t('list:statuses.potential'),
      new: t('list:statuses.new'),
      regular: t('list:statuses.regular'),
      notReturned: t('list:statuses.notReturned'),
    },
    dayPart: {
      morning: t('card:dayParts.morning'),
      afternoon: t('card:dayParts.afternoon'),
      evening: t('card:dayParts.evening'),
    },
    yes: t('yes'),
    no: t('no'),
  };
}
