import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They take a minute and more each, while all others take seconds. */
const LONG = /\/tests\/convergence\/(?:long-history|histories-\d)\.test\.ts$/;

/** Begins with the long ones of each project: those that come last keep everybody waiting for one core. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = (file: TestSpecification): boolean => LONG.test(file.moduleId);
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map((file) => file.project.name))];
    const inOne = (name: string): TestSpecification[] => sorted.filter((file) => file.project.name === name);
    return projects.flatMap((name) => [...inOne(name).filter(isLong), ...inOne(name).filter((file) => !isLong(file))]);
  }
}
