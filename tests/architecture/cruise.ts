import { createRequire } from 'node:module';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

type Rules = { ranks: string[][]; forbidden: (IForbiddenRuleType & { name: string; comment: string })[]; options: Record<string, unknown> };

/** The rules of `dependency-rules.cjs`. */
export const rules = createRequire(import.meta.url)('../../dependency-rules.cjs') as Rules;

export type Found = { readonly rule: string; readonly from: string; readonly to: string };
export type Cruised = { readonly modules: readonly string[]; readonly violations: readonly Found[] };

/** Reads the modules in folders below `baseDir` and judges their imports by the rules. */
export async function judge(baseDir: string, folders: readonly string[]): Promise<Cruised> {
  const { enhancedResolveOptions, ...options } = rules.options;
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir, ruleSet: { forbidden: rules.forbidden }, validate: true },
    enhancedResolveOptions as object,
  );
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.map((module) => module.source),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
