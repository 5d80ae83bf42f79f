import {
  ArchiveRestore,
  BadgePercent,
  CalendarClock,
  ContactRound,
  FileOutput,
  FileSignature,
  History,
  IdCard,
  Info,
  type LucideIcon,
  MonitorSmartphone,
  Scissors,
  Store,
  Tablet,
  Tags,
  Trash2,
  UsersRound,
} from 'lucide-react';
import { may, type Restricted } from '../../model/permissions.ts';
import type { Role } from '../../model/wire/messages.ts';

/** The sections of the settings, as their addresses name them. */
export type SectionId =
  | 'device'
  | 'devices'
  | 'salon'
  | 'team'
  | 'hours'
  | 'services'
  | 'card'
  | 'categories'
  | 'status'
  | 'cards'
  | 'promotions'
  | 'consents'
  | 'exports'
  | 'deleted'
  | 'erasures'
  | 'about';

interface Section {
  readonly id: SectionId;
  readonly Icon: LucideIcon;
  /** Who may not do it doesn't see it. */
  readonly needs?: Restricted;
}

/** In the order of the menu; what belongs together stands together. */
export const SECTION_GROUPS: readonly (readonly Section[])[] = [
  [
    { id: 'device', Icon: Tablet },
    { id: 'devices', Icon: MonitorSmartphone },
  ],
  [
    { id: 'salon', Icon: Store, needs: 'settings' },
    { id: 'team', Icon: UsersRound, needs: 'settings' },
    { id: 'hours', Icon: CalendarClock, needs: 'settings' },
    { id: 'services', Icon: Scissors, needs: 'settings' },
  ],
  [
    { id: 'card', Icon: ContactRound, needs: 'settings' },
    { id: 'categories', Icon: Tags, needs: 'settings' },
    { id: 'status', Icon: History, needs: 'settings' },
    { id: 'cards', Icon: IdCard, needs: 'settings' },
    { id: 'promotions', Icon: BadgePercent, needs: 'settings' },
    { id: 'consents', Icon: FileSignature, needs: 'settings' },
  ],
  [
    { id: 'exports', Icon: FileOutput, needs: 'export' },
    { id: 'deleted', Icon: ArchiveRestore, needs: 'erase' },
    { id: 'erasures', Icon: Trash2, needs: 'erase' },
    { id: 'about', Icon: Info },
  ],
];

/** What is seen beside the menu before one is chosen. */
export const FIRST_SECTION: SectionId = 'device';

/** The section that an address names, or null. */
export function sectionNamed(name: string | undefined): Section | null {
  return SECTION_GROUPS.flat().find(({ id }) => id === name) ?? null;
}

export function isOpenTo(role: Role, section: Section): boolean {
  return section.needs === undefined || may(role, section.needs);
}
