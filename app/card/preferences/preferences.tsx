import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY_PART_NAMES } from '../../../model/journal/day-parts.ts';
import { useLanguage } from '../../language.tsx';
import { weekdayName } from '../../ui/weekday-name.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { DetailGroupFields, useDetailGroup } from '../details/detail-group.tsx';
import { useStance } from '../stance.ts';
import { MarkToggles } from './mark-toggles.tsx';

const SETS = ['preferredStaff', 'preferredServices', 'preferredDays', 'preferredTimes'] as const;
type PreferenceSet = (typeof SETS)[number];

/** Whether a client's preferences say anything. */
export function usePreferences(): { readonly isGiven: boolean; readonly isAddable: boolean } {
  const details = useDetailGroup('preferences');
  const marks = useOnCard((card) => card.marks);
  return { isGiven: details.isGiven || SETS.some((set) => marks[set].length > 0), isAddable: true };
}

/** Whom, what and when the client prefers, beside their wishes. */
export function Preferences({ isAsked }: { readonly isAsked: boolean }) {
  const { t } = useTranslation(['card', 'visit', 'profile']);
  const { staff, services } = useCard();
  const marks = useOnCard((card) => card.marks);
  const days = useWeekdays();
  const [asked, setAsked] = useState<ReadonlySet<PreferenceSet>>(new Set());
  const isWhole = useStance() === 'open' || isAsked;
  const chosen = (set: PreferenceSet, id: string) => marks[set].includes(id);
  const members = {
    preferredStaff: staff
      .filter((one) => one.active || chosen('preferredStaff', one.id))
      .map(({ id, name, color }) => ({ id, label: name, dot: color })),
    preferredServices: services
      .filter((one) => one.active || chosen('preferredServices', one.id))
      .map(({ id, name }) => ({ id, label: name })),
    preferredDays: days,
    preferredTimes: DAY_PART_NAMES.map((id) => ({ id, label: t(`dayParts.${id}`) })),
  };
  // Days and times are the same in every salon: none goes.
  const gone = {
    preferredStaff: t('visit:unknownStaff'),
    preferredServices: t('profile:goneService'),
    preferredDays: '',
    preferredTimes: '',
  };
  const isShown = (set: PreferenceSet) => marks[set].length > 0 || asked.has(set) || (isWhole && members[set].length > 0);
  return (
    <DetailGroupFields
      group="preferences"
      isAsked={isAsked}
      additions={SETS.filter((set) => !isShown(set) && members[set].length > 0).map((set) => ({
        id: set,
        label: t(`what.${set}`),
        onAdd: () => setAsked(new Set([...asked, set])),
      }))}
    >
      {SETS.filter(isShown).map((set) => (
        <MarkToggles key={set} set={set} what={set} members={members[set]} gone={gone[set]} />
      ))}
    </DetailGroupFields>
  );
}

/** The days of the week from Monday on, as ISO 8601 counts them, by their short names. */
function useWeekdays() {
  const { language } = useLanguage();
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ id: String(day), label: weekdayName(day, language, 'short') }));
}
