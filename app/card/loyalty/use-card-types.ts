import { useTranslation } from 'react-i18next';
import { CARD_TYPES } from '../../../model/card.ts';
import { useSalon } from '../../threads.tsx';
import { type CardKind, kindOfType } from './card-kinds.ts';

/** Kinds of cards to choose from: those of the salon; where it has none, how cards are read. `now`: stays to be chosen whatever it is. */
export function useCardTypes(now: CardKind) {
  const { t } = useTranslation('card');
  const salon = useSalon();
  const types = salon?.cardTypes.filter((one) => one.active || one.id === now.typeId) ?? [];
  const isOwn = types.some((one) => one.id === now.typeId);
  const readings = types.length === 0 ? CARD_TYPES : isOwn ? [] : [now.type];
  const options = [
    ...types.map((one) => ({ id: String(one.id), label: one.name })),
    ...readings.map((one) => ({ id: String(one), label: t(`cardTypes.${one}`) })),
  ];
  return {
    options,
    value: isOwn ? String(now.typeId) : String(now.type),
    kindOf: (id: string): CardKind => {
      const own = types.find((one) => one.id === id);
      return own ? kindOfType(own) : { type: CARD_TYPES.find((one) => one === id) ?? now.type, typeId: '' };
    },
  } as const;
}
