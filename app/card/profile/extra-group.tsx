import { memo } from 'react';
import { CategoryGroup } from '../categories/category-group.tsx';
import { CustomFields } from '../custom/custom-fields.tsx';
import { DetailGroupFields } from '../details/detail-group.tsx';
import { Links } from '../links/links.tsx';
import { Preferences } from '../preferences/preferences.tsx';
import { AddressGroup } from './address.tsx';
import type { Extra } from './extras-in-order.ts';
import { MembershipLine } from './membership-line.tsx';
import { Socials } from './socials.tsx';

interface ExtraGroupProps {
  readonly extra: Extra;
  /** Somebody asked for it just now. */
  readonly isAsked: boolean;
  readonly isGiven: boolean;
  readonly onCards: (issues: boolean) => void;
}

/** One group of the profile. */
export const ExtraGroup = memo(function ExtraGroup({ extra, isAsked, isGiven, onCards }: ExtraGroupProps) {
  switch (extra) {
    case 'categories':
      return <CategoryGroup isAsked={isAsked} />;
    case 'preferences':
      return <Preferences isAsked={isAsked} />;
    case 'address':
      return <AddressGroup autoFocus={isAsked} />;
    case 'socials':
      return <Socials startsNew={isAsked && !isGiven} />;
    case 'card':
      return <MembershipLine onCards={onCards} />;
    case 'links':
      return <Links isAsked={isAsked} />;
    case 'custom':
      return <CustomFields isAsked={isAsked} />;
    default:
      return <DetailGroupFields group={extra} isAsked={isAsked} />;
  }
});
