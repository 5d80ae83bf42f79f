import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import { formatBirthDate } from '../../../model/dates/format-date.ts';
import { readClientRef } from '../../../model/details/client-ref.ts';
import { definitionOf } from '../../../model/details/definitions.ts';
import type { IsoDate } from '../../../model/ids.ts';
import { DAY_PART_NAMES } from '../../../model/journal/day-parts.ts';
import { detailsTold, workedOutOf } from '../../../model/own-file/own-file.ts';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import type { Salon } from '../../../model/salon.ts';
import { useFormat } from '../../ui/format.ts';
import { weekdayName } from '../../ui/weekday-name.ts';
import { countryName } from '../profile/country-names.ts';
import { languageName } from '../profile/language-names.ts';
import { dayAndTime } from './day-and-time.ts';
import { Part, type Told } from './part.tsx';

interface OfCard {
  readonly card: ClientCard;
}
interface OfSalon extends OfCard {
  readonly salon: Salon | null;
}

export function Person({ card: { profile } }: OfCard) {
  const { t, i18n } = useTranslation(['card', 'ownFile']);
  return (
    <Part
      title={t('ownFile:parts.person')}
      rows={[
        [t('what.company'), profile.company],
        [t('what.given'), profile.given],
        [t('what.middle'), profile.middle],
        [t('what.family'), profile.family],
        [t('what.addressAs'), profile.addressAs],
        [t('what.nickname'), profile.nickname],
        [t('what.sex'), profile.sex && t(`sexes.${profile.sex}`)],
        [t('what.birthDate'), profile.birthDate && formatBirthDate(profile.birthDate, i18n.language, 'short')],
        [t('what.language'), profile.language && languageName(profile.language, i18n.language)],
      ]}
    />
  );
}

export function Contacts({ card }: OfCard) {
  const { t, i18n } = useTranslation(['card', 'ownFile']);
  const { street, postcode, city, country } = card.address;
  const lines = [street, [postcode, city].filter(Boolean).join(' '), country && countryName(country, i18n.language)];
  return (
    <Part
      title={t('ownFile:parts.contacts')}
      rows={[
        ...card.phones.map((one): Told => [t(`phoneLabels.${one.label}`), one.e164 ? formatPhone(one.e164) : one.typed]),
        ...card.emails.map((one): Told => [t(`emailLabels.${one.label}`), one.address]),
        ...card.socials.map((one): Told => [one.network === 'other' ? t('networks.other') : one.network, one.handle]),
        [t('groups.address'), lines.filter(Boolean).join(', ')],
      ]}
    />
  );
}

export function Details({ card, salon }: OfSalon) {
  const { t } = useTranslation(['card', 'changes', 'ownFile']);
  const format = useFormat();
  const written = (value: string | number | boolean | null | undefined): string => {
    if (typeof value === 'boolean') return t(value ? 'changes:yes' : 'changes:no');
    return typeof value === 'number' ? format.number(value) : (value ?? '');
  };
  return (
    <Part
      title={t('ownFile:parts.details')}
      rows={[
        ...detailsTold(card).map((key): Told => {
          const value = card.details[key];
          const isDay = definitionOf(key).kind === 'date' && String(value).length > 4;
          return [
            t(`what.${key}`),
            isDay
              ? format.dateShort(String(value))
              : written(definitionOf(key).kind === 'client' ? readClientRef(String(value)).name : value),
          ];
        }),
        ...Object.entries(card.custom).map(
          ([id, value]): Told => [salon?.customFields.find((one) => one.id === id)?.name || t('what.custom'), written(value)],
        ),
        ...card.blacklist.map((one): Told => [t('what.blacklist'), one.reason || dayAndTime(one.at, format, salon)]),
      ]}
    />
  );
}

/** How the program calls and treats the client, by hand and by rule. */
export function WorkedOut({ card, salon, today }: OfSalon & { readonly today: IsoDate }) {
  const { t } = useTranslation(['list', 'card', 'ownFile']);
  const { status, categories } = workedOutOf(card, salon, today);
  const told = categories.map(({ name, discount }) => (discount > 0 ? `${name} (−${discount} %)` : name));
  return (
    <Part
      title={t('ownFile:parts.workedOut')}
      rows={[
        [t('ownFile:status'), t(`list:statuses.${status}`)],
        [t('card:what.category'), told.join(', ')],
      ]}
    />
  );
}

export function Preferences({ card: { marks, links }, salon }: OfSalon) {
  const { t, i18n } = useTranslation(['card', 'ownFile']);
  const names = (list: readonly { readonly id: string; readonly name: string }[] | undefined, ids: readonly string[]): string =>
    ids.flatMap((id) => list?.find((one) => one.id === id)?.name ?? []).join(', ');
  const days = marks.preferredDays.map((day) => weekdayName(Number(day), i18n.language));
  const times = DAY_PART_NAMES.flatMap((part) => (marks.preferredTimes.includes(part) ? t(`card:dayParts.${part}`) : []));
  return (
    <Part
      title={t('ownFile:parts.preferences')}
      rows={[
        [t('what.preferredStaff'), names(salon?.staff, marks.preferredStaff)],
        [t('what.preferredServices'), names(salon?.services, marks.preferredServices)],
        [t('what.preferredDays'), days.join(', ')],
        [t('what.preferredTimes'), times.join(', ')],
        [
          t('ownFile:parts.links'),
          links
            .map((one) => one.name)
            .filter(Boolean)
            .join(', '),
        ],
      ]}
    />
  );
}
