import { useTranslation } from 'react-i18next';
import { type ConsentPurposeFields, PURPOSE_KINDS, type Salon, type SalonEntry } from '../../../model/salon.ts';
import { languageName } from '../../card/profile/language-names.ts';
import { useLanguage } from '../../language.tsx';
import { useToday } from '../../list/use-today.ts';
import type { Column } from '../list/columns.ts';
import { ListEditor } from '../list/list-editor.tsx';
import { inUse } from '../lists/in-use.ts';
import { useStarters } from '../use-starters.ts';
import { ConsentTexts } from './consent-texts.tsx';
import { versionsOf } from './versions.ts';

/** What clients are asked to agree to, with the texts they read. */
export function ConsentPurposes({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const { language } = useLanguage();
  const today = useToday();
  const { addPurposes } = useStarters(salon);
  const columns: readonly Column<ConsentPurposeFields>[] = [
    {
      kind: 'choice',
      id: 'kind',
      label: t('lists.consentPurposes.kind'),
      hint: t('lists.consentPurposes.kindHint'),
      options: PURPOSE_KINDS.map((id) => ({ id, label: t(`lists.consentPurposes.kinds.${id || 'other'}`) })),
      get: (one) => one.kind,
      set: (kind) => ({ kind }),
    },
    inUse(t('lists.consentPurposes.asked'), false),
  ];
  const summary = (one: Partial<SalonEntry<'consentPurposes'>>) => {
    const versions = one.id ? versionsOf(salon.consentTexts, one.id, salon.language, today) : [];
    const named = (some: typeof versions) => some.map((each) => languageName(each.language, language)).join(', ');
    const drafts = versions.filter((each) => each.drafts.length > 0);
    return [
      named(versions.filter((each) => each.current)) || t('consents.noText'),
      drafts.length > 0 && t('consents.draftIn', { languages: named(drafts) }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <ListEditor
      salon={salon}
      list="consentPurposes"
      blank={{ name: '', kind: '', active: true }}
      words={{
        name: t('lists.consentPurposes.name'),
        add: t('lists.consentPurposes.add'),
        empty: t('lists.consentPurposes.empty'),
        off: t('offNote'),
      }}
      columns={columns}
      summary={summary}
      onUsual={addPurposes}
      below={(purpose) => <ConsentTexts salon={salon} purpose={purpose} />}
    />
  );
}
