import { readFileSync, globSync } from 'node:fs';
import { DEFAULT_CONFIG } from '@liaison/checks';
import { everyDeclaration } from '@liaison/model';
import { ResponseError } from 'vscode-languageserver';
import { Repository } from './session/repository.ts';
import { finished } from './testing/finished.ts';
import { renameAt } from './features/rename.ts';
import { usesEverywhere } from './uses.ts';
import { offsetOf } from './positions.ts';
const roots = [...globSync('/work/shared/design/samples'), '/work/main/examples/outfitter', '/work/main/examples/hello'];
let n=0, refused=new Map<string,number>();
for (const root of roots) {
  const files = globSync('**/*.campaign',{cwd:root}).filter(p=>!p.startsWith('lib/')).map(path=>({path,text:readFileSync(root+'/'+path,'utf8')}));
  const make = (fs: typeof files) => { const r = new Repository({rootUri:'file:///r',config:DEFAULT_CONFIG} as never,'2026-11-01'); for (const _ of r.analysis.begin(fs)); return r; };
  const repo = make(files);
  const problems = (r: Repository) => r.analysis.paths().map(p=>r.analysis.file(p)!).reduce((a,f)=>a+f.problems.length,0);
  const unresolved = (r: Repository) => r.analysis.paths().flatMap(p=>r.analysis.file(p)!.references.filter(x=>!r.analysis.workspace.resolve(x)));
  const p0 = problems(repo), u0 = unresolved(repo).length;
  for (const path of repo.analysis.paths()) { const file = repo.analysis.file(path)!;
    const all = everyDeclaration(file);
    for (const [i,d] of all.entries()) {
      if (!d.name || d.kind==='schema'||d.kind==='use') continue;
      for (const name of ['zzz','owner','z z','ünï-x']) {
        const uses = finished(usesEverywhere({declaration:d,file},repo)).length;
        const a = finished(renameAt({repository:repo,file,offset:d.nameSpan.start},name,{versionOf:()=>null,versions:false}));
        if (!a) { console.log('none', d.kind, d.name); continue; }
        if (a instanceof ResponseError) { refused.set(a.message,(refused.get(a.message)??0)+1); continue; }
        const next = files.map(f=>{ const src=repo.analysis.file(f.path)!; let t=f.text; for (const e of [...(a.changes![repo.uriOf(f.path)]??[])].sort((x,y)=>offsetOf(src,y.range.start)-offsetOf(src,x.range.start))) t=t.slice(0,offsetOf(src,e.range.start))+e.newText+t.slice(offsetOf(src,e.range.end)); return {path:f.path,text:t}; });
        const r2 = make(next); const f2=r2.analysis.file(path)!; const d2 = everyDeclaration(f2)[i]!;
        const uses2 = finished(usesEverywhere({declaration:d2,file:f2},r2)).length;
        n++;
        if (d2.name!==name || uses2!==uses || problems(r2)!==p0 || unresolved(r2).length!==u0) console.log('BAD', root, path, d.kind, d.name, name, uses, uses2, problems(r2), p0, unresolved(r2).length, u0);
      }
    }
  }
}
console.log(n, refused);
