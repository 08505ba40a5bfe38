import { EmbeddedActionsParser, type IParserErrorMessageProvider, type IToken } from "chevrotain";
import { booleanOf, call, fieldOf, literalOf, negate, operation, suffixCall } from "./nodes.js";
import type { AliasNode, FieldNode, LiteralNode, Node } from "./syntax-tree.js";
import {
  And,
  Comma,
  Comparison,
  Dot,
  Identifier,
  LeftParenthesis,
  Minus,
  Not,
  NumberToken,
  Or,
  Percent,
  Plus,
  Question,
  RightParenthesis,
  Slash,
  Star,
  Text,
  tokens,
} from "./tokens.js";

/**
 * The grammar of Flink 1.9's and 1.10's expression strings. From loose to tight: `as`; `&&` and `||`, which are equals; one
 * comparison; `+ -`; `* / %`; one sign or `!`; suffixes and `over`.
 */
export class ExpressionGrammar extends EmbeddedActionsParser {
  constructor(errorMessageProvider: IParserErrorMessageProvider) {
    super(tokens, { maxLookahead: 2, errorMessageProvider });
    this.performSelfAnalysis();
  }

  readonly expressionList = this.RULE("expressionList", (): Node[] => {
    const list: Node[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => list.push(this.SUBRULE(this.expression)) });
    return list;
  });

  readonly expression = this.RULE("expression", (): Node =>
    this.OR([
      { GATE: () => this.#startsRange(), ALT: () => this.SUBRULE(this.range), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.SUBRULE(this.alias) },
    ]),
  );

  /** `a to c`, `1 to 3`. */
  private readonly range = this.RULE("range", (): Node => {
    const first = this.SUBRULE1(this.rangeEnd);
    this.CONSUME(Identifier);
    const last = this.SUBRULE2(this.rangeEnd);
    return { kind: "range", first, last, at: first.at };
  });

  private readonly rangeEnd = this.RULE("rangeEnd", (): FieldNode | LiteralNode =>
    this.OR([{ ALT: () => this.SUBRULE(this.field) }, { ALT: () => this.SUBRULE(this.number) }]),
  );

  private readonly alias = this.RULE("alias", (): Node => {
    const operand = this.SUBRULE(this.logic);
    const names: string[] = [];
    this.OPTION({
      GATE: () => this.#isWord(1, "as"),
      DEF: () => {
        this.CONSUME(Identifier);
        this.OR([
          { ALT: () => names.push(this.SUBRULE1(this.field).name) },
          {
            ALT: () => {
              this.CONSUME(LeftParenthesis);
              this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => names.push(this.SUBRULE2(this.field).name) });
              this.CONSUME(RightParenthesis);
            },
          },
        ]);
      },
    });
    const alias: AliasNode = { kind: "alias", operand, names, at: operand.at };
    return names.length === 0 ? operand : alias;
  });

  private readonly logic = this.RULE("logic", (): Node => {
    let left = this.SUBRULE1(this.comparison);
    this.MANY(() => {
      const operator = this.OR([{ ALT: () => this.CONSUME(And) }, { ALT: () => this.CONSUME(Or) }]);
      const right = this.SUBRULE2(this.comparison);
      left = this.ACTION(() => operation(operator, left, right));
    });
    return left;
  });

  private readonly comparison = this.RULE("comparison", (): Node => {
    let left = this.SUBRULE1(this.term);
    this.OPTION(() => {
      const operator = this.CONSUME(Comparison);
      const right = this.SUBRULE2(this.term);
      left = this.ACTION(() => operation(operator, left, right));
    });
    return left;
  });

  private readonly term = this.RULE("term", (): Node => {
    let left = this.SUBRULE1(this.product);
    this.MANY(() => {
      const operator = this.OR([{ ALT: () => this.CONSUME(Plus) }, { ALT: () => this.CONSUME(Minus) }]);
      const right = this.SUBRULE2(this.product);
      left = this.ACTION(() => operation(operator, left, right));
    });
    return left;
  });

  private readonly product = this.RULE("product", (): Node => {
    let left = this.SUBRULE1(this.unary);
    this.MANY(() => {
      const operator = this.OR([
        { ALT: () => this.CONSUME(Star) },
        { ALT: () => this.CONSUME(Slash) },
        { ALT: () => this.CONSUME(Percent) },
      ]);
      const right = this.SUBRULE2(this.unary);
      left = this.ACTION(() => operation(operator, left, right));
    });
    return left;
  });

  private readonly unary = this.RULE("unary", (): Node =>
    this.OR([
      {
        GATE: () => !this.#startsNegativeNumber(),
        ALT: () => {
          const operator = this.CONSUME(Minus);
          const operand = this.SUBRULE1(this.composite);
          return this.ACTION(() => operation(operator, operand));
        },
        IGNORE_AMBIGUITIES: true,
      },
      {
        ALT: () => {
          const operator = this.CONSUME(Not);
          const operand = this.SUBRULE2(this.composite);
          return this.ACTION(() => operation(operator, operand));
        },
      },
      {
        ALT: () => {
          this.CONSUME(Plus);
          return this.SUBRULE3(this.composite);
        },
      },
      { ALT: () => this.SUBRULE4(this.composite) },
    ]),
  );

  /** What suffixes and `over` apply to, with them. */
  private readonly composite = this.RULE("composite", (): Node => {
    let node = this.SUBRULE(this.primary);
    this.MANY({
      GATE: () => this.LA(1).tokenType === Dot || this.#isWord(1, "over"),
      DEF: () => {
        node = this.OR([
          {
            ALT: () => {
              this.CONSUME(Dot);
              const name = this.OR1([{ ALT: () => this.CONSUME1(Identifier) }, { ALT: () => this.CONSUME(Question) }]);
              const args = this.OPTION(() => this.SUBRULE(this.argumentList));
              return this.ACTION(() => suffixCall(name, node, args));
            },
          },
          {
            ALT: () => {
              this.CONSUME2(Identifier);
              const window = this.SUBRULE(this.field).name;
              return { kind: "over", operand: node, window, at: node.at };
            },
          },
        ]);
      },
    });
    return node;
  });

  private readonly primary = this.RULE("primary", (): Node =>
    this.OR([
      {
        ALT: () => {
          this.CONSUME(LeftParenthesis);
          const node = this.SUBRULE(this.expression);
          this.CONSUME(RightParenthesis);
          return node;
        },
      },
      {
        GATE: () => this.#startsDistinctCall(),
        ALT: () => {
          const name = this.CONSUME1(Identifier);
          this.CONSUME(Dot);
          const distinct = this.CONSUME2(Identifier);
          const args = this.SUBRULE1(this.argumentList);
          return this.ACTION(() => call(distinct, [call(name, args)]));
        },
        IGNORE_AMBIGUITIES: true,
      },
      {
        ALT: () => {
          const name = this.OR1([{ ALT: () => this.CONSUME3(Identifier) }, { ALT: () => this.CONSUME(Question) }]);
          const args = this.SUBRULE2(this.argumentList);
          return this.ACTION(() => call(name, args));
        },
      },
      {
        ALT: () => {
          const name = this.SUBRULE(this.field);
          return this.ACTION(() => booleanOf(name) ?? name);
        },
        IGNORE_AMBIGUITIES: true,
      },
      { ALT: () => this.SUBRULE(this.number) },
      {
        ALT: () => {
          const text = this.CONSUME(Text);
          return this.ACTION(() => literalOf(text));
        },
      },
    ]),
  );

  private readonly argumentList = this.RULE("argumentList", (): Node[] => {
    const args: Node[] = [];
    this.CONSUME(LeftParenthesis);
    this.MANY_SEP({ SEP: Comma, DEF: () => args.push(this.SUBRULE(this.expression)) });
    this.CONSUME(RightParenthesis);
    return args;
  });

  private readonly field = this.RULE("field", (): FieldNode => {
    const name = this.OR([{ ALT: () => this.CONSUME(Identifier) }, { ALT: () => this.CONSUME(Star) }]);
    return this.ACTION(() => fieldOf(name));
  });

  /** A sign belongs to a number that follows it without a space. */
  private readonly number = this.RULE("number", (): LiteralNode => {
    const sign = this.OPTION(() => this.CONSUME(Minus));
    const digits = this.CONSUME(NumberToken);
    return this.ACTION(() => (sign === undefined ? literalOf(digits) : negate(literalOf(digits), sign)));
  });

  #isWord(ahead: number, word: string): boolean {
    return this.LA(ahead).tokenType === Identifier && this.LA(ahead).image.toLowerCase() === word;
  }

  #startsRange(): boolean {
    const start = this.#startsNegativeNumber() ? 2 : 1;
    const { tokenType } = this.LA(start);
    const isEnd = tokenType === Identifier || tokenType === Star || tokenType === NumberToken;
    return isEnd && this.#isWord(start + 1, "to");
  }

  #startsNegativeNumber(): boolean {
    const sign = this.LA(1);
    const digits = this.LA(2);
    return sign.tokenType === Minus && digits.tokenType === NumberToken && isNext(sign, digits);
  }

  #startsDistinctCall(): boolean {
    const called = this.LA(4).tokenType === LeftParenthesis && this.LA(5).tokenType !== RightParenthesis;
    return called && this.LA(1).tokenType === Identifier && this.LA(2).tokenType === Dot && this.#isWord(3, "distinct");
  }
}

function isNext(token: IToken, next: IToken): boolean {
  return next.startOffset === (token.endOffset ?? token.startOffset) + 1;
}
