import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Profile, SEXES } from '../../../model/card.ts';
import { useLanguage } from '../../language.tsx';
import { Select } from '../../ui/select.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { type Addition, Additions, Fields, Group } from '../group.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import type { TypedField } from '../typed-fields.ts';
import { BirthDateEntry } from './birth-date.tsx';
import { languageOptions } from './language-names.ts';
import { NameOffers } from './name-offers.tsx';

type NameField = 'given' | 'family' | 'middle' | 'addressAs' | 'nickname' | 'company';
const EXTRAS = ['middle', 'addressAs', 'nickname', 'company', 'language'] as const;
type Extra = (typeof EXTRAS)[number];

/** Countries where a person is called by name and patronymic. */
const PATRONYMIC = new Set(['RU', 'UA', 'BY', 'KZ']);

/** Person or company, and what they are called. */
export function Names() {
  const { t } = useTranslation('card');
  const { session, country } = useCard();
  const kind = useOnCard((card) => card.profile.kind);
  const given = useOnCard(({ profile }) => EXTRAS.filter((extra) => profile[extra] !== '').join());
  const [asked, setAsked] = useState<Extra | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<Extra>>(new Set());
  const isCompany = kind === 'company';
  const always: Record<Extra, boolean> = {
    middle: PATRONYMIC.has(country) && !isCompany,
    addressAs: false,
    nickname: false,
    company: isCompany,
    language: false,
  };
  const shown = (extra: Extra) => always[extra] || given.split(',').includes(extra) || opened.has(extra);
  const add = (extra: Extra): Addition => ({
    id: extra,
    label: t(`add.${extra}`),
    onAdd: () => {
      setAsked(extra);
      setOpened(new Set([...opened, extra]));
    },
  });
  const optional = (name: Exclude<Extra, 'language'>) => shown(name) && <NameEntry name={name} autoFocus={asked === name} />;
  return (
    <Group title={t(isCompany ? 'groups.company' : 'groups.person')}>
      <Fields>
        {optional('company')}
        <NameEntry name="given" />
        <NameEntry name="family" />
        {optional('middle')}
        {optional('addressAs')}
        {optional('nickname')}
        {!isCompany && <BirthDateEntry />}
        {!isCompany && <SexEntry />}
        {shown('language') && <LanguageEntry />}
        <Select
          label={t('what.kind')}
          inPlace
          value={kind}
          options={(['person', 'company'] as const).map((id) => ({ id, label: t(`kinds.${id}`) }))}
          onChange={(chosen) => session.edit('kind', { type: 'setProfile', changes: { kind: chosen } })}
        />
      </Fields>
      <NameOffers />
      <Additions items={EXTRAS.filter((extra) => !shown(extra)).map(add)} />
    </Group>
  );
}

function NameEntry({ name, autoFocus = false }: { readonly name: NameField; readonly autoFocus?: boolean }) {
  const { t } = useTranslation('card');
  const stored = useOnCard((card) => card.profile[name]);
  const field: TypedField = {
    key: name,
    label: name,
    toEdits: (text) => [{ type: 'setProfile', changes: { [name]: text.trim() } satisfies Partial<Profile> }],
  };
  return <TypedEntry field={field} stored={stored} label={t(`what.${name}`)} autoFocus={autoFocus} />;
}

function SexEntry() {
  const { t } = useTranslation('card');
  const { session } = useCard();
  const stored = useOnCard((card) => card.profile.sex);
  return (
    <Select
      label={t('what.sex')}
      inPlace
      value={stored || 'none'}
      options={SEXES.map((sex) => ({ id: sex || ('none' as const), label: t(`sexes.${sex || ('none' as const)}`) }))}
      onChange={(sex) => session.edit('sex', { type: 'setProfile', changes: { sex: sex === 'none' ? '' : sex } })}
    />
  );
}

function LanguageEntry() {
  const { t } = useTranslation('card');
  const { language } = useLanguage();
  const { session } = useCard();
  const stored = useOnCard((card) => card.profile.language);
  return (
    <Select
      label={t('what.language')}
      inPlace
      value={stored || 'none'}
      options={[{ id: 'none', label: t('languageNone') }, ...languageOptions(stored, language)]}
      onChange={(chosen) => session.edit('language', { type: 'setProfile', changes: { language: chosen === 'none' ? '' : chosen } })}
    />
  );
}
