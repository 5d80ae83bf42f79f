/** Where a device is and what it connects to. */
export interface Place {
  readonly url: string;
  /** What an earlier process of this device stored is in it. */
  readonly folder: string;
  /** A JSON file with the ids of all cards. */
  readonly ids: string;
  /** What lets a new device in; '' where nothing is asked for. */
  readonly code: string;
}

/** What each of those compared can do. */
export interface ComparedDevice {
  whenFilled(count: number): Promise<void>;
  whenCalled(names: readonly (readonly [string, string])[]): Promise<void>;
  nickname(id: string, nickname: string): Promise<void>;
  addVisit(id: string, visit: string): Promise<void>;
  nicknameOf(id: string): Promise<string>;
  visits(id: string): Promise<Visits>;
  close(): Promise<void>;
}
export interface Visits {
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
}

export function runDevice(open: (place: Place) => Promise<ComparedDevice>): void;
