import { useTranslation } from 'react-i18next';
import { FORMULA_CRAFTS, type Visit } from '../../../model/card.ts';
import { FORMULA_PARTS, type FormulaPart, type Salon } from '../../../model/salon.ts';
import { FORMULA_TEMPLATES } from '../../../model/visits/formula-templates.ts';
import { useCard } from '../card-context.tsx';

/** What a technical note asks for, in the words of this language. */
export interface Template {
  /** One of the crafts, of the salon's own, or '' where nothing says which. */
  readonly id: string;
  readonly parts: readonly FormulaPart[];
  readonly areas: readonly string[];
  readonly techniques: readonly string[];
}

/** The template of a visit: the one it was written by, else that of its services. */
export function useTemplate(visit: Visit): Template {
  const { t } = useTranslation('formula');
  const { salon } = useCard();
  const id = visit.template || templateOfServices(visit, salon);
  const craft = FORMULA_CRAFTS.find((one) => one === id);
  if (craft) {
    const { parts, areas, techniques } = FORMULA_TEMPLATES[craft];
    return {
      id,
      parts,
      areas: areas.map((one) => t(`areas.${one}`)),
      techniques: techniques.map((one) => t(`techniques.${one}`)),
    };
  }
  const own = salon?.formulaTemplates.find((one) => one.id === id);
  if (!own) return { id: '', parts: FORMULA_PARTS, areas: [], techniques: [] };
  const wanted = own.parts.split(' ');
  return { id, parts: FORMULA_PARTS.filter((one) => wanted.includes(one)), areas: lines(own.areas), techniques: lines(own.techniques) };
}

/** The templates to choose from: of the crafts, and the salon's own. */
export function useTemplateChoices(chosen: string): readonly { readonly id: string; readonly label: string }[] {
  const { t } = useTranslation('formula');
  const { salon } = useCard();
  const own = (salon?.formulaTemplates ?? []).filter((one) => one.active || one.id === chosen);
  return [
    ...FORMULA_CRAFTS.map((id) => ({ id, label: t(`crafts.${id}`) })),
    ...own.map(({ id, name }) => ({ id: String(id), label: name })),
  ];
}

function templateOfServices({ services }: Visit, salon: Salon | null): string {
  return services.map(({ serviceId }) => salon?.services.find((one) => one.id === serviceId)?.template).find(Boolean) ?? '';
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
