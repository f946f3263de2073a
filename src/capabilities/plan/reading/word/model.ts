/** The parts of mammoth's document model that are read here (its own types do not describe it). */
export type ModelNode = {
  readonly type: string;
  readonly children?: readonly ModelNode[];
  readonly value?: string;
  readonly name?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly isStrikethrough?: boolean;
  readonly checked?: boolean;
  readonly breakType?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly commentId?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly body?: readonly ModelNode[];
};

export type ModelDocument = ModelNode & {
  readonly notes: { resolve(reference: ModelNode): ModelNode | null };
  readonly comments: readonly ModelNode[];
};
