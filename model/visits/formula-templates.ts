import type { FormulaCraft } from '../card.ts';
import type { FormulaPart } from '../salon.ts';

/** What the technical note of a craft asks for. Areas and techniques are offered; anything else may be typed. */
interface FormulaTemplate {
  readonly parts: readonly FormulaPart[];
  readonly areas: readonly string[];
  readonly techniques: readonly string[];
}

/** The templates that every salon has, by ids whose words are in `locales/…/formula.json`. */
export const FORMULA_TEMPLATES = {
  hair: {
    parts: ['area', 'products', 'developer', 'minutes', 'technique', 'startingLevel'],
    areas: ['roots', 'lengths', 'ends', 'fringe', 'hairline', 'crown', 'nape', 'wholeHead'],
    techniques: [
      'rootTouchUp',
      'toning',
      'highlights',
      'balayage',
      'airtouch',
      'babylights',
      'foils',
      'rootShadow',
      'contouring',
      'lightening',
      'greyBlending',
      'prePigmentation',
      'colourRemoval',
      'perm',
      'keratin',
    ],
  },
  nails: {
    parts: ['area', 'products', 'technique'],
    areas: ['hands', 'feet', 'allNails', 'accentNails'],
    techniques: ['gelPolish', 'strengthening', 'extension', 'infill', 'french', 'nailOmbre', 'rubIn', 'nailArt', 'removal'],
  },
  brows: {
    parts: ['area', 'products', 'developer', 'minutes', 'technique'],
    areas: ['browStart', 'browBody', 'browTail'],
    techniques: ['tint', 'henna', 'lamination', 'lightening', 'wax', 'thread', 'tweezers'],
  },
  lashes: {
    parts: ['area', 'products', 'minutes', 'technique'],
    areas: ['upperLashes', 'lowerLashes', 'innerCorners', 'outerCorners'],
    techniques: ['classicLashes', 'volume2D', 'volume3D', 'megaVolume', 'infill', 'lamination', 'tint', 'removal'],
  },
  skin: {
    parts: ['area', 'products', 'minutes', 'technique'],
    areas: ['face', 'tZone', 'cheeks', 'eyeContour', 'neck', 'decollete'],
    techniques: ['manualCleansing', 'ultrasound', 'peeling', 'mask', 'faceMassage', 'microcurrents', 'radiofrequency', 'needling'],
  },
  massage: {
    parts: ['area', 'products', 'minutes', 'technique'],
    areas: ['wholeBody', 'back', 'shoulders', 'lowerBack', 'arms', 'legs', 'feet', 'abdomen', 'head'],
    techniques: ['classicMassage', 'relaxing', 'lymphDrainage', 'antiCellulite', 'sports', 'hotStones', 'cupping'],
  },
} as const satisfies Readonly<Record<FormulaCraft, FormulaTemplate>>;

export type FormulaArea = (typeof FORMULA_TEMPLATES)[FormulaCraft]['areas'][number];
export type FormulaTechnique = (typeof FORMULA_TEMPLATES)[FormulaCraft]['techniques'][number];
