import { chromium } from 'playwright-core'
const b=await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist']})
const p=await b.newPage({viewport:{width:1440,height:900}}); p.on('console',m=>console.log(m.text().slice(0,200))); p.on('pageerror',e=>console.log(String(e).slice(0,300)));p.on('requestfailed',r=>console.log('fail',r.url(), r.failure()?.errorText))
await p.goto('http://127.0.0.1:8811/'); await p.waitForTimeout(9000); console.log(await p.locator('[data-map-idle]').count(), await p.locator('[data-map-idle]').first().getAttribute('data-map-idle').catch(()=>null)); await p.screenshot({path:'/tmp/d/s.png'}); await b.close()
