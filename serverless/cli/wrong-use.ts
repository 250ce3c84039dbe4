import { Trouble } from '../trouble.ts';

/** The command line or its environment is not as it has to be; ends with exit code 2. */
export class WrongUse extends Trouble {
  constructor(code: string, sentence: string) {
    super(code, 'operator', sentence);
    this.name = 'WrongUse';
  }
}
