import { useTranslation } from 'react-i18next';
import { CUSTOM_KINDS, type CustomFieldFields, type CustomKind, type Salon } from '../../../model/salon.ts';
import type { Column } from '../list/columns.ts';
import { ListEditor } from '../list/list-editor.tsx';
import { inUse } from './in-use.ts';

/** Fields of the card that the salon invents for itself. */
export function CustomFields({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation(['settings', 'common']);
  const kindName = (kind: CustomKind) => t(`lists.customFields.kinds.${kind}`);
  const columns: readonly Column<CustomFieldFields>[] = [
    {
      kind: 'choice',
      id: 'kind',
      label: t('lists.customFields.kind'),
      options: CUSTOM_KINDS.map((id) => ({ id, label: kindName(id) })),
      ask: {
        title: t('lists.customFields.changeTitle'),
        text: t('lists.customFields.changeText'),
        action: t('lists.customFields.changeAction'),
      },
      get: (one) => one.kind,
      set: (kind) => ({ kind }),
    },
    {
      kind: 'lines',
      id: 'choices',
      label: t('lists.customFields.choices'),
      hint: t('lists.customFields.choicesHint'),
      isShown: (one) => one.kind === 'choice',
      get: (one) => one.choices,
      set: (choices) => ({ choices }),
    },
    inUse(t('lists.customFields.onCard'), false),
  ];
  const summary = ({ kind, choices }: CustomFieldFields) => {
    const known = CUSTOM_KINDS.find((one) => one === kind);
    const offered = kind === 'choice' ? choices.split('\n').filter((one) => one.trim() !== '') : [];
    return [known ? kindName(known) : '', offered.join(', ')].filter(Boolean).join(' · ');
  };
  return (
    <ListEditor
      salon={salon}
      list="customFields"
      blank={{ name: '', kind: 'text', choices: '', active: true }}
      words={{
        name: t('lists.customFields.name'),
        add: t('lists.customFields.add'),
        empty: t('lists.customFields.empty'),
        off: t('offNote'),
      }}
      columns={columns}
      summary={summary}
    />
  );
}
