import { useTranslation } from 'react-i18next';
import { FORMULA_PARTS, type FormulaPart, type FormulaTemplateFields, type Salon } from '../../../model/salon.ts';
import type { Column } from '../list/columns.ts';
import { ListEditor } from '../list/list-editor.tsx';
import { inUse } from './in-use.ts';

const BLANK: FormulaTemplateFields = { name: '', parts: 'area products minutes technique', areas: '', techniques: '', active: true };

/** Templates of the salon's own for technical notes, beside those that every craft has. */
export function FormulaTemplates({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation(['settings', 'formula']);
  const lines = (id: 'areas' | 'techniques', part: FormulaPart): Column<FormulaTemplateFields> => ({
    kind: 'lines',
    id,
    label: t(`lists.formulaTemplates.${id}`),
    hint: t('lists.customFields.choicesHint'),
    isShown: (one) => partsOf(one).includes(part),
    get: (one) => one[id],
    set: (text) => ({ [id]: text }),
  });
  const columns: readonly Column<FormulaTemplateFields>[] = [
    {
      kind: 'several',
      id: 'parts',
      label: t('lists.formulaTemplates.parts'),
      options: FORMULA_PARTS.map((id) => ({ id, label: t(`formula:parts.${id}`) })),
      get: partsOf,
      set: (parts) => ({ parts: FORMULA_PARTS.filter((one) => parts.includes(one)).join(' ') }),
    },
    lines('areas', 'area'),
    lines('techniques', 'technique'),
    inUse(t('inUse'), false),
  ];
  return (
    <ListEditor
      salon={salon}
      list="formulaTemplates"
      blank={BLANK}
      words={{ name: t('lists.formulaTemplates.name'), add: t('lists.formulaTemplates.add'), empty: t('lists.formulaTemplates.empty') }}
      columns={columns}
      summary={(one) => FORMULA_PARTS.flatMap((id) => (partsOf(one).includes(id) ? t(`formula:parts.${id}`) : [])).join(', ')}
    />
  );
}

function partsOf({ parts }: FormulaTemplateFields): readonly string[] {
  return parts.split(' ').filter(Boolean);
}
